/** Authority on what a module is told to find around it: what the realm has, and nothing of a browser or of Node. */
const PRINTS = ['log', 'info', 'warn', 'error', 'debug', 'table', 'trace', 'dir', 'group', 'groupCollapsed']
const SILENT = ['groupEnd', 'time', 'timeEnd', 'timeLog', 'count', 'countReset', 'clear', 'assert']

/** A declaration file. */
export const ambient = `
declare const console: { ${[...PRINTS, ...SILENT].map((name) => `${name}(...values: any[]): void`).join('; ')} }
declare var module: { exports: any }
declare var exports: any
declare function require(specifier: string): any
`
