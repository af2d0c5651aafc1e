import { chance, type Chance } from './chance'
import { makeBook, type CellSpec } from './make-book'

/** The headers of the made roster, title above, and columns that no list knows. */
export const rosterHeaders = [
  '党员编号',
  '姓名',
  '所属党支部',
  '手机号',
  '入党日期',
  '出生日期',
  '人员类别',
  '备注',
  '身份证号',
  '血型',
] as const

const families = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈'] as const
const given = ['一', '二', '三', '青', '山', '禾', '田', '秋', '远', '安'] as const
const kinds = ['离退休', '高校毕业生', '在职', '务工经商'] as const
const dayMs = 86_400_000

/** What the maker put in, to be compared with what is read. */
export interface NastyRoster {
  file: Buffer
  rows: number
  /** Rows of the sheet with something broken in them. */
  broken: readonly number[]
  /** How many rows carry a number that stands in another row, too. */
  duplicatePhones: number
}

const phoneOf = (n: number) => `1990000${String(n % 10_000).padStart(4, '0')}`
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** The same number as offices write it. */
function phoneCell(phone: string, { below }: Chance): CellSpec {
  const forms: readonly [CellSpec, ...CellSpec[]] = [
    phone,
    { number: phone },
    { number: `1.${phone.slice(1)}E10` },
    wide(phone),
    ` ${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}\u00a0`,
    `+86 ${phone}`,
    `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}\u200b`,
    { formula: `TEXT("${phone}","0")`, kept: phone },
  ]
  return forms[below(forms.length)]
}

/** The same day as serial number and as text. */
function dayCell(ms: number, { below }: Chance): CellSpec {
  const serial = ms / dayMs + 25_569
  const [year, month, day] = new Date(ms).toISOString().slice(0, 10).split('-').map(Number)
  const forms: readonly [CellSpec, ...CellSpec[]] = [
    { number: serial, format: 'yyyy-mm-dd' },
    { number: serial, format: 'yyyy"年"m"月"d"日"' },
    `${year}年${month}月${day}日`,
    `${year}.${month}.${day}`,
    `${year}/${month}/${day}`,
    wide(`${year}-${month}-${day}`),
    { inline: new Date(ms).toISOString().slice(0, 10).replace(/-/g, '') },
  ]
  return forms[below(forms.length)]
}

const breakages: readonly [number, CellSpec][] = [
  [1, undefined],
  [1, { error: '#N/A' }],
  [3, '1990000'],
  [3, '19900000001/19900000002'],
  [4, '2023年5月'],
  [4, '2023-02-30'],
  [4, '不详'],
  [5, { formula: 'TODAY()' }],
  [6, '其他的其他'],
  [2, undefined],
]

/**
 * A roster as nobody would wish it: one row in twenty broken, a merged title and merged branches, a hidden sheet, an
 * identity column (of zeros), days in all forms, full-width digits, shared numbers, formulas. Everybody is invented.
 * @param columns filled up with columns that no list knows
 */
export async function nastyRoster({
  rows,
  seed,
  columns = 10,
}: {
  rows: number
  seed: number
  columns?: number
}): Promise<NastyRoster> {
  const luck = chance(seed)
  const broken: number[] = []
  const merges = ['A1:J1']
  let duplicatePhones = 0
  const more = Array.from({ length: Math.max(0, columns - rosterHeaders.length) }, (_, i) => `附加${i + 1}`)
  function* all(): Generator<readonly CellSpec[]> {
    yield ['某县流动党员花名册']
    yield [...rosterHeaders, ...more]
    for (let i = 0; i < rows; i++) {
      const row = i + 3
      // Within a block of four the branch is written once and merged.
      const inBlock = i % 40 < 4 && i - (i % 40) + 4 <= rows
      if (inBlock && i % 40 === 0) merges.push(`C${row}:C${row + 3}`)
      const isDuplicate = luck.below(50) === 0
      if (isDuplicate) duplicatePhones++
      const name = luck.one(families) + luck.one(given) + luck.one(given)
      const cells: CellSpec[] = [
        `D${String(i + 1).padStart(6, '0')}`,
        luck.below(30) === 0 ? { formula: 'HYPERLINK("http://houniao.invalid","x")', kept: name } : name,
        inBlock && i % 40 > 0 ? undefined : `第${Math.floor(i / 40) + 1}党支部`,
        phoneCell(phoneOf(isDuplicate ? 1 : i), luck),
        dayCell(Date.UTC(1980, 0, 1) + luck.below(15_000) * dayMs, luck),
        dayCell(Date.UTC(1950, 0, 1) + luck.below(18_000) * dayMs, luck),
        luck.one(kinds),
        luck.below(10) === 0 ? { runs: ['在外', '务工'], phonetic: 'zaiwai' } : undefined,
        '000000000000000000',
        'O',
        ...more.map((_, n) => `附加内容${(i * 7 + n) % 5000}`),
      ]
      if (i % 20 === 7) {
        const [at, bad] = breakages[luck.below(breakages.length)] ?? [1, undefined]
        cells[at] = bad
        broken.push(row)
      }
      yield cells
    }
  }
  const file = await makeBook({
    sheets: [
      { name: '花名册', rows: all(), merges },
      {
        name: '字典',
        state: 'hidden',
        rows: [
          ['姓名', '手机号'],
          ['不该读到', '19900000000'],
        ],
      },
    ],
  })
  return { file, rows, broken, duplicatePhones }
}
