/** Authority on what the console of the realm has: what prints, and what is there and does nothing. */
export const consoleNames = {
  printing: ['log', 'info', 'warn', 'error', 'debug', 'table', 'trace', 'dir', 'group', 'groupCollapsed'],
  silent: ['groupEnd', 'time', 'timeEnd', 'timeLog', 'count', 'countReset', 'clear', 'assert'],
} as const
