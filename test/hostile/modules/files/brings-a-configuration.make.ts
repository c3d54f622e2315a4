// Tries: to change how it is compiled and resolved: by package.json, tsconfig.json, node_modules, .env and .npmrc of its own.
// Outcome: 0 of 100; refused to import evil
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export function make(folder: string): void {
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  mkdirSync(join(folder, 'node_modules/evil'), { recursive: true })
  put('node_modules/evil/package.json', '{ "name": "evil", "main": "index.js" }')
  put('node_modules/evil/index.js', 'module.exports = process.env')
  put('package.json', '{ "type": "commonjs", "imports": { "#evil": "../canary.txt" }, "browser": { "./right.ts": "../canary.txt" } }')
  put('tsconfig.json', '{ "extends": "../canary.txt", "compilerOptions": { "paths": { "evil": ["../canary.txt"] }, "jsx": "react" } }')
  put('.env', 'NODE_OPTIONS=--require=./evil.js\n')
  put('.npmrc', 'node-options=--require=./evil.js\n')
  put('attention.ts', `export * from './right.ts'\nimport evil from 'evil'\nthrow new Error(JSON.stringify(evil))\n`)
}
