import { distWith, folderWith } from './faulty-dist'
import { registersWhatItUses } from './registered'

/** Sources whose page reaches a Vant tag through a wrapper and an alias. */
const sources = (): string =>
  folderWith({
    'pages/today/index.tsx': "import { Button } from '@/ui/button'\nexport default () => <Button />",
    'features/trip/pages/file/index.tsx': 'export default () => null',
    'ui/button.tsx': 'import \'./button.scss\'\nexport const Button = () => <van-button type="primary" />',
  })

test('a page that shows a tag through a wrapper must register it', async () => {
  expect(await registersWhatItUses(sources())(distWith({}))).toEqual([
    'pages/today/index shows <van-button> but its page config does not register it',
  ])
})

test('a page that registers it is allowed', async () => {
  const dist = distWith({ 'pages/today/index.json': '{"usingComponents":{"van-button":"/npm/button"}}' })
  expect(await registersWhatItUses(sources())(dist)).toEqual([])
})
