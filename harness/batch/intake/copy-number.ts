/** Authority on the number that browsers put behind a name that is there already: "ada (2)" is Ada's third. */
export function copyNumber(name: string): { readonly name: string; readonly attempt: string } {
  const [, plain, number] = /^(.+?) ?\((\d{1,6})\)$/su.exec(name) ?? []
  return plain === undefined || number === undefined
    ? { name, attempt: '0' }
    : { name: plain, attempt: String(Number(number)) }
}
