import { distWith } from './faulty-dist'
import { packagesAreSmall, packageSizes } from './package-sizes'

test('what lies below a subpackage is counted there and not in the main package', () => {
  const before = packageSizes(distWith({}))
  const after = packageSizes(
    distWith({ 'features/trip/more.js': 'x'.repeat(100), 'main.js': 'x'.repeat(10) }),
  )
  expect(after.map(({ bytes }, place) => bytes - (before[place]?.bytes ?? 0))).toEqual([10, 100])
  expect(packagesAreSmall(distWith({}))).toEqual([])
})

test.each([
  ['main', 'main.js', 1_000_000],
  ['features/trip', 'features/trip/more.js', 2_000_000],
])('package %s may not reach its limit', (name, file, limit) => {
  const [problem] = packagesAreSmall(distWith({ [file]: 'x'.repeat(limit) }))
  expect(problem).toMatch(new RegExp(`^package ${name} has \\d+ bytes, it must stay below ${limit}$`))
})
