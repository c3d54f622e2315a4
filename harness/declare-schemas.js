// Authority on the types of what a schema lets through: made from the schemas, so that the two cannot drift apart.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'

const folder = fileURLToPath(new URL('load/schemas', import.meta.url))

/**
 * @param {readonly { readonly name: string, readonly schema: { $id: string } }[]} schemas
 * @returns {Promise<string>} declarations, for each schema a `<Name>File` and a namespace of its parts
 */
export async function declareSchemas(schemas) {
  const declared = await Promise.all(
    schemas.map(({ name, schema }) =>
      compile({ ...schema, title: `${name}File` }, name, {
        bannerComment: '',
        format: false,
        additionalProperties: false,
        $refOptions: { resolve: { file: { read: readById } } },
      }),
    ),
  )
  return declared.map((text, i) => inNamespace(schemas[i]?.name ?? '', text)).join('\n')
}

/**
 * One schema may point into another by its `$id`, which is its file's name.
 * @param {{ readonly url: string }} file
 */
function readById({ url }) {
  return readFileSync(join(folder, `${basename(url)}.schema.json`), 'utf8')
}

/**
 * Two schemas may both define a `number`; each keeps its own names to itself.
 * @param {string} name
 * @param {string} text
 */
function inNamespace(name, text) {
  // A type, unlike an interface, is a record of its keys, as the domain's own types are.
  const types = text.replace(/export interface (\w+) \{/g, 'export type $1 = {')
  return `export namespace ${name} {\n${types}\n}\nexport type ${name}File = ${name}.${name}File\n`
}
