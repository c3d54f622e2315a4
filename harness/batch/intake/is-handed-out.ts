/** Authority on what the course gave out and lies in a clone as well: it is nobody's work. */
export function isHandedOut(path: string): boolean {
  return path
    .toLowerCase()
    .split('/')
    .slice(0, -1)
    .some((part) => part === 'starter' || part === 'solution')
}
