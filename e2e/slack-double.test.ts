import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import axe from 'axe-core'
import { test } from './support/journey.ts'
import { startSmallSlack } from './support/slack-app.ts'

async function sitDown(browser: Browser, url: string, user: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${url}/#user=${user}`)
  await page.getByRole('link', { name: '# 障害-決済' }).click()
  return page
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('message', { exact: true }).fill(text)
  await page.getByLabel('message', { exact: true }).press('Enter')
}

function seenBy(page: Page, text: string): Locator {
  return page.locator('#messages article', { hasText: text })
}

test('two people use the page of the Slack double as they would use Slack', async ({ browser }) => {
  await using slack = await startSmallSlack()
  const aiko = await sitDown(browser, slack.url, slack.aiko)
  const ben = await sitDown(browser, slack.url, slack.ben)

  await test.step('what one types, the other sees at once, and it calls whom it names', async () => {
    await say(aiko, '@ben 決済の画面が真っ白です')
    await expect(seenBy(ben, '決済の画面が真っ白です')).toBeVisible()
    await expect(ben.locator('.notices')).toContainText('決済の画面が真っ白です')
  })

  await test.step('a reaction and a reply in the thread', async () => {
    await seenBy(ben, '真っ白').hover()
    await seenBy(ben, '真っ白').getByTitle(':eyes:').click()
    await expect(seenBy(aiko, '真っ白').locator('.reactions')).toContainText('1')
    await seenBy(ben, '真っ白').getByRole('button', { name: 'reply' }).click()
    await ben.getByLabel('reply').fill('見ています')
    await ben.getByRole('button', { name: 'Reply', exact: true }).click()
    await expect(ben.locator('#thread article')).toHaveCount(2)
    await expect(seenBy(aiko, '真っ白').getByText('1 reply')).toBeVisible()
  })

  await test.step('a command opens a form; what is typed stays while the app objects', async () => {
    await say(aiko, '/fire')
    const form = aiko.getByRole('dialog')
    await expect(form.getByRole('heading')).toHaveText('障害を報告')
    await form.getByRole('button', { name: '報告する' }).click()
    await expect(form.getByRole('alert').first()).toHaveText('Please complete this required field.')
    await form.getByLabel('件名').fill('短')
    await form.getByLabel('担当').pressSequentially('相田')
    await form.locator('select[data-offered]').selectOption('相田さん')
    await form.getByRole('button', { name: '報告する' }).click()
    await expect(form.getByText('三文字以上で書いてください')).toBeVisible()
    await expect(form.getByLabel('担当')).toHaveValue('相田さん')
    await form.getByLabel('件名').fill('決済が止まっています')
    await form.getByRole('button', { name: '報告する' }).click()
    await expect(form).toBeHidden()
  })

  await test.step('the other clicks the button of what the app posted', async () => {
    await seenBy(ben, '決済が止まっています').getByRole('button', { name: '指揮を執る' }).click()
    await expect(aiko.locator('#messages .fields')).toContainText('@Ben Carter')
  })

  await test.step('the Home tab is the app’s', async () => {
    await aiko.getByRole('link', { name: '🏠 Hikeshi' }).click()
    await expect(aiko.getByRole('heading', { name: 'あなたの障害' })).toBeVisible()
    await expect(aiko.getByLabel('message', { exact: true })).toBeHidden()
  })

  await test.step('axe finds nothing, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await ben.emulateMedia({ colorScheme })
      await ben.evaluate(axe.source)
      const { violations } = await ben.evaluate<axe.AxeResults>('axe.run()')
      expect(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html }))).toEqual([])
    }
  })
})
