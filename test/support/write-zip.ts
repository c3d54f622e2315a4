/** Writes archives as no packer does: each field of an entry can say what it likes. What is plain is written by yazl. */
import { crc32, deflateRawSync } from 'node:zlib'
import { ZipFile } from 'yazl'

export type Entry = {
  /** Bytes where they are to be no text. */
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  readonly method?: 'stored' | 'deflated' | number
  /** Bits of the general purpose flag; UTF-8 names unless told. */
  readonly flags?: number
  /** As `stat` has it: the kind and the permissions. */
  readonly mode?: number
  /** Of the directory only. */
  readonly extra?: Uint8Array
  /** What the directory says, where that is not so. */
  readonly says?: {
    readonly bytes?: number
    readonly packedBytes?: number
    readonly checksum?: number
    /** Where its own header is. */
    readonly at?: number
  }
}

const UTF8 = 0x800
export const LOCAL_HEADER = 30

export function writeZip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const fields = fieldsOf(entry)
    const local = localHeader(fields)
    directory.push(directoryEntry({ ...fields, at: entry.says?.at ?? at }))
    parts.push(local, fields.packed)
    at += local.length + fields.packed.length
  }
  const list = Buffer.concat(directory)
  return Buffer.concat([...parts, list, endOf(entries.length, list.length, at)])
}

type Fields = {
  readonly name: Buffer
  readonly packed: Buffer
  readonly method: number
  readonly flags: number
  readonly mode: number
  readonly extra: Buffer
  readonly bytes: number
  readonly packedBytes: number
  readonly checksum: number
}

function fieldsOf({
  name,
  content = '',
  method = 'deflated',
  flags,
  mode = 0o100644,
  extra,
  says,
}: Entry): Fields {
  const plain = Buffer.from(content)
  const packed = method === 'deflated' ? deflateRawSync(plain) : plain
  return {
    name: Buffer.from(name),
    packed,
    method: typeof method === 'number' ? method : method === 'deflated' ? 8 : 0,
    flags: flags ?? UTF8,
    mode,
    extra: Buffer.from(extra ?? []),
    bytes: says?.bytes ?? plain.length,
    packedBytes: says?.packedBytes ?? packed.length,
    checksum: says?.checksum ?? crc32(plain),
  }
}

/** `<` and the widths in bytes of what follows, as in the tables of the format's description. */
function record(fields: readonly (readonly [width: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([width, value]) => {
      const field = Buffer.alloc(width)
      field.writeUIntLE(value, 0, width)
      return field
    }),
  )
}

export function localHeaderOf(entry: Entry): Buffer {
  return localHeader(fieldsOf(entry))
}

function localHeader({ name, method, flags, bytes, packedBytes, checksum }: Fields): Buffer {
  const head = record([
    [4, 0x04034b50],
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0x00210000],
    [4, checksum],
    [4, packedBytes],
    [4, bytes],
    [2, name.length],
    [2, 0],
  ])
  return Buffer.concat([head, name])
}

function directoryEntry(fields: Fields & { readonly at: number }): Buffer {
  const { name, method, flags, mode, extra, bytes, packedBytes, checksum, at } = fields
  const head = record([
    [4, 0x02014b50],
    // Made on Unix, so that the mode counts.
    [2, 0x0314],
    [2, 20],
    [2, flags],
    [2, method],
    [4, 0x00210000],
    [4, checksum],
    [4, packedBytes],
    [4, bytes],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, (mode << 16) >>> 0],
    [4, at],
  ])
  return Buffer.concat([head, name, extra])
}

function endOf(count: number, size: number, at: number): Buffer {
  return record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, at],
    [2, 0],
  ])
}

/** As any packer would. */
export async function packZip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
