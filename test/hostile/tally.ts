/** How many modules of each family ended as they say, and which did not. */
import type { HostileModule } from './hostile-module.ts'

type Named = Pick<HostileModule, 'family' | 'name'>

export class Tally {
  readonly #level: string
  readonly #begun: Named[] = []
  readonly #ended = new Set<Named>()

  constructor(level: string) {
    this.#level = level
  }

  begin(hostile: Named): void {
    this.#begun.push(hostile)
  }

  end(hostile: Named): void {
    this.#ended.add(hostile)
  }

  table(): string {
    const families = [...new Set(this.#begun.map(({ family }) => family))]
    const lines = families.map((family) => {
      const all = this.#begun.filter((one) => one.family === family)
      const other = all.filter((one) => !this.#ended.has(one)).map(({ name }) => name)
      const said = other.length === 0 ? '' : `   not as they say: ${other.join(', ')}`
      return `  ${family.padEnd(12)} ${String(all.length - other.length).padStart(3)} of ${all.length}${said}`
    })
    const head = `level ${this.#level}, Node ${process.versions.node}: ${this.#ended.size} of ${this.#begun.length} hostile modules end as they say`
    return `\n${head}\n${lines.join('\n')}\n`
  }
}
