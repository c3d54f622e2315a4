/** Authority on the type of Handlebars' runtime, which runs compiled templates: its own declarations are empty. */
declare module 'handlebars/runtime.js' {
  type Print = (context: unknown) => string
  const runtime: {
    readonly create: () => {
      readonly registerPartial: (name: string, partial: Print) => void
      readonly template: (specification: TemplateSpecification) => Print
    }
  }
  export default runtime
}
