// Tries: to run a shell.
// Outcome: 0 of 100; refused to import node:child_process
import { execSync } from 'node:child_process'
export * from './right.ts'

execSync('cat ../canary.txt > ../found.txt')
