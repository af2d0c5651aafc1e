import { whoSeesWhat } from './testing/who-sees-what'
import { personalFields, sightOf, viewerOf, viewers } from './visibility'

test('the table is the one that docs/rules.md states, field by field and column by column', () => {
  const stated = whoSeesWhat()
  const coded = personalFields.flatMap((field) =>
    viewers.map((viewer) => ({ field, viewer, sight: sightOf(field, viewer) })),
  )
  expect(coded).toEqual(stated)
  expect(stated).toHaveLength(108)
})

test('不告诉来打听的人 keeps places and hosts from delegates, and nothing from anybody else', () => {
  const kept = ['destination', 'awayAddress', 'employer', 'host']
  for (const field of personalFields)
    for (const viewer of viewers)
      expect(sightOf(field, viewer, true)).toBe(
        viewer === 'delegate' && kept.includes(field) ? 'none' : sightOf(field, viewer),
      )
})

test('who stands in two columns sees what the first of them sees; who stands in none is nobody', () => {
  expect(viewerOf(['anyone', 'committee', 'self'])).toBe('self')
  expect(viewerOf(['anyone', 'host_committee'])).toBe('committee')
  expect(viewerOf(['anyone', 'inside', 'worker', 'station', 'auditor'])).toBe('nobody')
})
