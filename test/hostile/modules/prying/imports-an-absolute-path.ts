// Tries: to import by an absolute path.
// Outcome: 0 of 100; refused to import /etc/passwd
export * from './right.ts'
import users from '/etc/passwd'

throw new Error(users)
