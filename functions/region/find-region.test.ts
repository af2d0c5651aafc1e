import { findRegion } from './find-region'

describe('a place that a sheet names', () => {
  it.each([
    ['460203', '460203'],
    ['４６０２０３', '460203'],
    ['海南省三亚市吉阳区', '460203'],
    ['海南/三亚/吉阳', '460203'],
    ['海南省 三亚市 吉阳区', '460203'],
    ['三亚吉阳区', '460203'],
    ['吉阳区', '460203'],
    ['北京市朝阳区', '110105'],
    ['北京朝阳', '110105'],
    ['东莞', '441900'],
    ['海南省琼海市', '469002'],
    ['吉林市昌邑区', '220202'],
  ])('is found: %s', (text, code) => {
    expect(findRegion(text)).toMatchObject({ code })
  })

  it('keeps the names of an address', () => {
    expect(findRegion('三亚吉阳')).toEqual({ code: '460203', place: ['海南省', '三亚市', '吉阳区'] })
  })

  it.each([
    ['a name that several have', '朝阳区', /不止一个/],
    ['a city alone', '海南省三亚市', /写到区县/],
    ['a code of nowhere', '999999', /没有找到/],
    ['nothing like a place', '女儿家', /没有找到/],
    ['something behind it', '三亚吉阳区某路', /没有找到/],
  ])('is asked for again: %s', (_what, text, why) => {
    expect(findRegion(text)).toEqual({ why: expect.stringMatching(why) as unknown })
  })
})
