const fillers = ['市辖区', '省直辖县级行政区划', '自治区直辖县级行政区划']

/** A place as people say it: 海南 三亚 吉阳, without the words for province, city and district. */
export const placeWords = (place: readonly string[]): string =>
  place
    .filter((name, i) => name !== place[i - 1] && !fillers.includes(name))
    .map((name) => name.replace(/^(.{2,})(省|市|区|县)$/, '$1'))
    .join(' ')
