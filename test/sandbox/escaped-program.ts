/**
 * A program that has got out, reads every file that it can name, opens every socket that it can, and prints all that it is told
 * of where it is. For each attempt it says what it got; null where it was refused.
 */
export const ESCAPED = `
  const fs = require('node:fs'), os = require('node:os'), net = require('node:net')
  // Some refusals come a turn later, and to nobody.
  process.on('uncaughtException', () => {})
  const places = JSON.parse(fs.readFileSync(0, 'utf8'))

  const first = (bytes) => bytes.toString('latin1').slice(0, 200)
  const readWith = (name) => first(fs.readFileSync(name))
  const openAndRead = (name) => {
    const bytes = Buffer.alloc(200)
    return first(bytes.subarray(0, fs.readSync(fs.openSync(name, 'r'), bytes)))
  }
  const list = (name) => fs.readdirSync(name).join(' ')
  const look = (name) => fs.statSync(name).size + ' bytes'
  const follow = (name) => fs.realpathSync.native(name)
  const write = (name) => { fs.writeFileSync(name, 'x'); return 'written' }
  const files = [
    places.root + '/canary.txt', places.root + '/neighbour/attention.ts', places.repository + '/package.json',
    '/etc/passwd', '/etc/hostname', '/etc/resolv.conf', '/proc/self/environ', '/proc/1/environ', '/proc/self/maps',
    '/proc/' + places.pid + '/environ', '/proc/' + places.pid + '/mem', '/proc/' + places.pid + '/cwd/package.json',
    '/proc/net/tcp', '/sys/kernel/hostname', '/root/.bashrc',
  ]
  const folders = [places.root, places.repository, '/root', '/home', '/etc', '/proc', '/sys', '/run', '/var', '/mnt', '/opt', '/usr']
  // The first ones are Node's own, and so is whatever cannot be read as a file.
  const descriptors = Array.from({ length: 13 }, (_, i) => i + 3)
  const reading = [
    ...files.flatMap((name) => [readWith, openAndRead, look, follow].map((how) => [how.name + ' ' + name, () => how(name)])),
    ...folders.flatMap((name) => [list, look].map((how) => [how.name + ' ' + name, () => how(name)])),
    ['write', () => write(places.root + '/mine')],
    ...descriptors.map((fd) => ['descriptor ' + fd, () => {
      if (!fs.fstatSync(fd).isFile()) throw new Error()
      return fs.readlinkSync('/proc/self/fd/' + fd)
    }]),
  ]

  const settled = (made, ...events) => new Promise((resolve, reject) => {
    made.once('error', reject)
    for (const event of events) made.once(event, (it) => resolve(Buffer.isBuffer(it) ? first(it) : event))
    setTimeout(reject, 1000)
  })
  const datagram = () => require('node:dgram').createSocket('udp4')
  const networking = Object.entries({
    tcp: () => settled(net.connect(places.tcp, '127.0.0.1'), 'data'),
    unix: () => settled(net.connect(places.unix), 'data'),
    fetch: async () => (await fetch('http://127.0.0.1:' + places.tcp)).text(),
    udp: () => new Promise((resolve, reject) => {
      const socket = datagram().once('error', reject)
      setTimeout(reject, 1000)
      socket.send('x', places.udp, '127.0.0.1', (error) => error ? reject(error) : resolve('sent'))
    }),
    dns: () => {
      const resolver = new (require('node:dns').promises.Resolver)({ timeout: 200, tries: 1 })
      resolver.setServers(['127.0.0.1:' + places.udp])
      return resolver.resolve4('followthrough.invalid').catch(({ code }) => {
        if (code !== 'ETIMEOUT') throw new Error(code)
        return 'asked'
      })
    },
    'listen tcp': () => settled(net.createServer().listen(0, '127.0.0.1'), 'listening'),
    'listen udp': () => settled(datagram().bind(0, '127.0.0.1'), 'listening'),
    'listen unix': () => settled(net.createServer().listen(places.root + '/mine.socket'), 'listening'),
  })

  const telling = Object.entries({
    environment: () => process.env,
    arguments: () => process.argv.slice(1),
    folder: () => process.cwd(),
    user: () => os.userInfo().username,
    home: () => os.homedir(),
    host: () => os.hostname(),
    interfaces: () => Object.keys(os.networkInterfaces()),
    others: () => process.ppid,
    reported: () => process.report.getReport().environmentVariables,
  })

  const attempt = async ([name, how]) => {
    try { return [name, await how()] } catch { return [name, null] }
  }
  const all = async (attempts) => {
    const answers = []
    for (const one of attempts) answers.push(await attempt(one))
    return Object.fromEntries(answers)
  }
  const main = async () => {
    fs.writeSync(1, JSON.stringify({ files: await all(reading), network: await all(networking), told: await all(telling) }))
    process.exit()
  }
  main()`

export type Brought = {
  readonly files: Readonly<Record<string, string | null>>
  readonly network: Readonly<Record<string, string | null>>
  readonly told: Readonly<Record<string, unknown>>
}

/** What it got something by. */
export function got(tried: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(tried).filter((name) => tried[name] !== null)
}
