import { regions } from './regions'

const find = (...names: string[]) => {
  let places: ReturnType<typeof regions> | undefined = regions()
  return names.map((name) => {
    const place = places?.find((candidate) => candidate.name === name)
    places = place?.children
    return place?.code
  })
}

test.each([
  [
    ['海南省', '三亚市', '吉阳区'],
    ['460000', '460200', '460203'],
  ],
  [
    ['北京市', '北京市', '东城区'],
    ['110000', '110100', '110101'],
  ],
  [
    ['广东省', '东莞市', '东莞市'],
    ['440000', '441900', '441900'],
  ],
])('%j has the codes %j', (names, codes) => {
  expect(find(...names)).toEqual(codes)
})

test('every place has a code of six digits and every city a district', () => {
  for (const province of regions())
    for (const city of province.children ?? []) {
      expect([province.code, city.code].join()).toMatch(/^\d{6},\d{6}$/)
      expect(city.children?.length).toBeGreaterThan(0)
    }
})
