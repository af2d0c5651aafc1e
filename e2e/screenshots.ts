/** `npm run screenshots [-- PART-OF-A-NAME …]`: every page for everybody who sees it, into `screenshots/`, with an index. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../local/project-root'
import type { PhoneSettings } from './steps/phone'
import { type View, views } from './steps/pages'
import { openStage, type Stage } from './steps/stage'
import { wholePicture } from './steps/whole-picture'

const folder = fromRoot('screenshots')

const looks: Record<string, PhoneSettings> = {
  normal: {},
  largest: { font: 'largest' },
  dark: { theme: 'dark' },
}

/** Takes the picture of a page in one look. @returns what went wrong, if anything did. */
async function take(stage: Stage, view: View, look: string): Promise<string[]> {
  const file = join(folder, `${view.name}.${look}.png`)
  try {
    const phone = await stage.phoneOf(view.who, { ...view.settings, ...looks[look] })
    await view.reach(phone, stage)
    await wholePicture(phone, file)
    return await stage.troubles()
  } catch (error) {
    return [`${view.name} ${look}: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    await stage.closePhones()
  }
}

const index = (shown: readonly View[]) => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>候鸟驿站</title>
<style>
  body { font: 16px/1.5 system-ui; margin: 24px; background: #ddd }
  section { display: flex; gap: 16px; align-items: flex-start; margin-bottom: 32px }
  h2 { width: 160px; flex: none; font-size: 16px }
  img { width: 300px; border-radius: 12px }
</style>
${shown
  .map(
    ({ name, title, who }) =>
      `<section><h2>${title}<br><small>${who}<br>${name}</small></h2>${Object.keys(looks)
        .map((look) => `<img loading="lazy" src="${name}.${look}.png" alt="${look}">`)
        .join('')}</section>`,
  )
  .join('\n')}
</html>
`

async function main(parts: readonly string[]): Promise<void> {
  const all = parts.length === 0
  const wanted = views.filter(({ name }) => all || parts.some((part) => name.includes(part)))
  if (all) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const stage = await openStage()
  try {
    for (const view of wanted)
      for (const look of Object.keys(looks)) {
        const troubles = await take(stage, view, look)
        console.log(`${troubles.length > 0 ? '✗' : '✓'} ${view.name} ${look} ${troubles.join('; ')}`)
        if (troubles.length > 0) process.exitCode = 1
      }
    writeFileSync(join(folder, 'index.html'), index(views))
    console.log(`${wanted.length * Object.keys(looks).length} pictures in ${folder}`)
  } finally {
    await stage.close()
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
