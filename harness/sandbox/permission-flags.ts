/** Authority on how this Node is told to keep away from files, processes and native code: nothing at all is allowed. */
export function permissionFlags(): readonly string[] {
  const major = Number(process.versions.node.split('.')[0])
  return major < 22 ? ['--experimental-permission'] : ['--permission', '--no-experimental-sqlite']
}
