/** Authority on two mistakes made together: they change different parts, or both the finished result, in either order. */
type AnyFinish = (result: never, ...inputs: never[]) => unknown

/** Every way in which both are made; none where they change the same part, so that only one of them can be. */
export function combine<Parts extends { readonly finish: AnyFinish }>(
  one: Partial<Parts>,
  other: Partial<Parts>,
): readonly Partial<Parts>[] {
  const both = Object.keys(one).filter((part) => Object.hasOwn(other, part))
  if (both.length === 0) return [{ ...one, ...other }]
  if (both.some((part) => part !== 'finish')) return []
  return [
    { ...one, ...other, ...inTurn(one, other) },
    { ...one, ...other, ...inTurn(other, one) },
  ]
}

/** First what the one does to the finished result, then what the other does to that. */
function inTurn<Parts extends { readonly finish: AnyFinish }>(
  first: Partial<Parts>,
  second: Partial<Parts>,
): Partial<Parts> {
  const { finish: before } = first
  const { finish: after } = second
  if (before === undefined || after === undefined) return {}
  const finish: AnyFinish = (result, ...inputs) => after(asNever(before(result, ...inputs)), ...inputs)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both are a finish of these very parts, so this is one too
  return { finish } as unknown as Partial<Parts>
}

function asNever(value: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what one finish gives is what every other takes
  return value as never
}
