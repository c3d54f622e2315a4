/** The page as a browser shows it: for everybody, at any width, from a disk, and without asking anything of a network. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClassReport } from '../../../harness/domain/class-report.ts'
import { renderClass } from '../../../harness/render/class/render-class.ts'
import { launchChromium } from '../../support/chromium.ts'
import { aLargeClass } from './a-large-class.ts'
import { classOf } from './classes.ts'

const CLASSES: Readonly<Record<string, ClassReport>> = {
  'a class of 300': aLargeClass(300),
  'a class under other names': { ...aLargeClass(40), pseudonyms: true },
  'a class of one': classOf([{ name: 'x'.repeat(400), remarks: ['y'.repeat(400)] }]),
  'a class of nobody': classOf([]),
}
const LOOKS = [
  { colorScheme: 'light', width: 1400 },
  { colorScheme: 'dark', width: 1400 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const

const rows = Object.keys(CLASSES).flatMap((name) => LOOKS.map((look) => ({ name, ...look })))

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await launchChromium()
  folder = mkdtempSync(join(tmpdir(), 'followthrough-class-'))
  for (const [name, report] of Object.entries(CLASSES))
    writeFileSync(fileOf(name), renderClass(report, 'html'))
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

function fileOf(name: string): string {
  return join(folder, `${name}.html`)
}

type Look = (typeof LOOKS)[number]

/** Whatever the page asks for beside itself is refused, and remembered. */
async function withPage(
  name: string,
  { colorScheme, width }: Look,
  use: (page: Page, asked: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
  const url = pathToFileURL(fileOf(name)).href
  const asked: string[] = []
  await context.route(
    (address) => address.href !== url,
    (route) => {
      asked.push(route.request().url())
      return route.abort()
    },
  )
  const page = await context.newPage()
  page.on('console', (message) => asked.push(message.text()))
  try {
    await page.goto(url)
    await use(page, asked)
  } finally {
    await context.close()
  }
}

const VIOLATIONS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`
const OPEN_ALL = `for (const one of document.querySelectorAll('details')) one.open = true`
const OVERFLOW = `document.documentElement.scrollWidth - document.documentElement.clientWidth`

describe('a class page in a browser', () => {
  it.each(rows)('shuts nobody out: $name, $colorScheme, $width wide', async ({ name, ...look }) => {
    await withPage(name, look, async (page, asked) => {
      await page.evaluate(OPEN_ALL)
      expect(await page.evaluate(OVERFLOW)).toBe(0)
      await page.evaluate(axe.source)
      expect(await page.evaluate(VIOLATIONS)).toEqual([])
      expect(asked).toEqual([])
    })
  })

  it('applies its style, which its policy allows', async () => {
    await withPage('a class of 300', LOOKS[0], async (page) => {
      expect(await page.evaluate(`getComputedStyle(document.body).maxWidth`)).toBe('1024px')
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.is-wrong')).fill`)).toBe(
        'rgb(184, 57, 47)',
      )
    })
  })

  it('opens who is behind a cause by the keyboard alone, and leads on to their report', async () => {
    await withPage('a class of 300', LOOKS[0], async (page) => {
      const cause = page.locator('.causes details').first()
      await cause.locator('summary').focus()
      expect(await cause.locator('a').first().isVisible()).toBe(false)
      await page.keyboard.press('Enter')
      expect(await cause.locator('a').first().isVisible()).toBe(true)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(`document.activeElement.getAttribute('href')`)).toMatch(
        /^students\/s\d{4}\/report\.html$/,
      )
    })
  })
})
