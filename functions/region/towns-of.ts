import data from './towns.json'

const lines: Readonly<Record<string, string | undefined>> = data

/**
 * The towns of a county, 街道, 镇 and 乡, by their nine digits: docs/rules.md#region-codes.
 * @param countyCode six digits
 * @returns none when there is no such county
 */
export const townsOf = (countyCode: string): { code: string; name: string }[] =>
  ((/^\d{6}$/.test(countyCode) && lines[countyCode]?.split(' ')) || []).map((town) => ({
    code: countyCode + town.slice(0, 3),
    name: town.slice(3),
  }))
