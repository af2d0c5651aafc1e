import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const sources = path.join(__dirname, '..')
const all = readdirSync(sources, { recursive: true, encoding: 'utf8' })
const pictures = ['house', 'wish']

test('nothing goes into a chat with a picture of the page', () => {
  const sharing = all.filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/^testing|\.test\./.test(file) &&
      /useShareAppMessage|onShareAppMessage/.test(readFileSync(path.join(sources, file), 'utf8')),
  )
  expect(sharing).toEqual(['lib/share-card.ts'])
})

test.each(pictures)('the picture of %s is there', (name) => {
  expect(existsSync(path.join(sources, `assets/share/${name}.png`))).toBe(true)
})
