// Tries: to abort with one of the engine's own functions.
// Outcome: 0 of 100; syntax: Unexpected "%"
export * from './right.ts'

%Abort('bye')
