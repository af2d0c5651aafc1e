/** What a public sentence must not tell, and what to say to who wrote it: docs/rules.md#wishes. */
const tells: readonly { pattern: RegExp; problem: string }[] = [
  { pattern: /\d{5,}|[零〇一二三四五六七八九]{7,}/, problem: '有像电话或号码的数字，请去掉' },
  {
    pattern:
      /栋|幢|单元|号楼|楼栋|楼道|门牌|网格|微格|第?[\d一二三四五六七八九十百]+\s*(?:组|楼|层|号|室|座|户)|\d+\s*[-—－#]\s*\d+/,
    problem: '写到了几栋几号或第几组，请去掉，只写想要什么',
  },
  {
    pattern:
      /[\d一二三四五六七八九十百]+\s*多?\s*(?:周?岁|来岁)|高龄|古稀|耄耋|花甲|年过|90后|空巢|独居|孤寡|留守/,
    problem: '写到了年纪或一个人住，请去掉',
  },
  {
    pattern:
      /病|癌|瘫|瘤|残疾|残障|中风|偏瘫|血压|血糖|糖尿|手术|化疗|透析|住院|抑郁|痴呆|失智|失明|失聪|聋|哑|盲|骨折|失能|半自理|低保|困难|困境|贫困|特困/,
    problem: '写到了身体或家里的情况，请去掉，只写想要什么',
  },
  {
    pattern:
      /学校|小学|中学|初中|高中|幼儿园|大学|学院|年级|班级|[\d一二三四五六七八九十]+\s*班|初[一二三]|高[一二三]/,
    problem: '写到了学校或班级，请去掉',
  },
]

/** An amount, or money itself: there is none in a wish. */
const money =
  /[￥¥$]|(?:\d|[一二两三四五六七八九十百千万几])\s*(?:万元|元(?![旦宵素件二])|块钱|毛钱)|(?:\d\d|[十百千万几])\s*块|现金|红包|转账|汇款|打钱|捐款|筹款|借钱|要钱|收款码/

/** Does a text speak of money? */
export const namesMoney = (text: string): boolean => money.test(plain(text))

/** Full-width digits and letters as ordinary ones; spaces and stops between digits hide no number. */
const plain = (text: string): string => text.normalize('NFKC').replace(/(?<=\d)[\s.·、,，]+(?=\d)/g, '')

/**
 * Why a sentence can't be published as it is.
 * @param hidden words of this very wish that must not stand in it: the name, the compound's name.
 * @returns what to change, as the worker reads it; undefined when nothing was found
 */
export function problemOfSentence(sentence: string, hidden: readonly string[] = []): string | undefined {
  const text = plain(sentence)
  if (namesMoney(sentence)) return '写到了钱，请改成要一样什么东西，或要帮什么忙'
  const word = hidden.find((one) => one.trim().length > 1 && text.includes(plain(one.trim())))
  if (word !== undefined) return '写到了姓名或住处，请去掉'
  return tells.find(({ pattern }) => pattern.test(text))?.problem
}
