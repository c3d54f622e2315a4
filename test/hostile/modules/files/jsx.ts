// Tries: nothing: it has a piece of JSX, which a .ts file cannot have.
// Outcome: 0 of 100; syntax: Expected ">" but found "className"
export * from './right.ts'

export const picture = <div className="softmax">softmax</div>
