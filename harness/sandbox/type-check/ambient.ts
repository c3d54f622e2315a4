/** Authority on what a module is told to find around it: what the realm has, and nothing of a browser or of Node. */
import { consoleNames } from '../realm/console-names.ts'

const names = [...consoleNames.printing, ...consoleNames.silent]

/** A declaration file. */
export const ambient = `
declare const console: { ${names.map((name) => `${name}(...values: any[]): void`).join('; ')} }
declare function structuredClone<T>(value: T): T
declare var module: { exports: any }
declare var exports: any
declare function require(specifier: string): any
`
