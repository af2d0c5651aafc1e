import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { distWith } from './faulty-dist'
import { registersWhatItUses } from './registered'

/** Sources whose page reaches a Vant tag through a wrapper and an alias. */
const sources = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'houniao-sources-'))
  const files = {
    'pages/today/index.tsx': "import { Button } from '@/ui/button'\nexport default () => <Button />",
    'features/trip/pages/file/index.tsx': 'export default () => null',
    'ui/button.tsx': 'import \'./button.scss\'\nexport const Button = () => <van-button type="primary" />',
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
  return folder
}

test('a page that shows a tag through a wrapper must register it', async () => {
  expect(await registersWhatItUses(sources())(distWith({}))).toEqual([
    'pages/today/index shows <van-button> but its page config does not register it',
  ])
})

test('a page that registers it is allowed', async () => {
  const dist = distWith({ 'pages/today/index.json': '{"usingComponents":{"van-button":"/npm/button"}}' })
  expect(await registersWhatItUses(sources())(dist)).toEqual([])
})
