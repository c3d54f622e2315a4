// Tries: nothing: it uses decorators, enums, namespaces, parameter properties and private fields.
// Outcome: 100 of 100; all right
import * as right from './right.ts'
export { project, scores, scale, causalMask, weightedSum, attention } from './right.ts'

const same = (method: any, _context: unknown) => method
enum Axis {
  Row,
  Column,
}
namespace Names {
  export const row = 'row'
}
class Softmax {
  #axis = Axis.Row
  constructor(private readonly name: string = Names.row) {}
  @same run(s: number[][]): number[][] {
    return this.name === 'row' && this.#axis === Axis.Row ? right.softmax(s) : []
  }
}
export const softmax = (s: number[][]) => new Softmax().run(s)
