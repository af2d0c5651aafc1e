import { namesMoney, problemOfSentence } from './sentence'

describe('a public sentence', () => {
  it.each([
    '想要一盏亮一点的灯',
    '想要一个大字的收音机',
    '想请人教用手机视频',
    '想有人每周陪着下一次棋',
    '想要一副老花镜',
    '家里的水龙头漏水，想请人修一修',
    '想有人一起包饺子、说说话',
    '想要两双防滑的鞋',
    '想请人帮忙换一个煤气灶的电池',
  ])('may say “%s”', (sentence) => {
    expect(problemOfSentence(sentence, ['吴桂芳', '海棠花园'])).toBeUndefined()
  })

  it.each([
    ['住 3 栋的老人想要一盏灯', '几栋'],
    ['第二组的奶奶想要一盏灯', '第几组'],
    ['502 室想修水龙头', '几栋'],
    ['2-501 想修水龙头', '几栋'],
    ['打 139 0000 0000 找我', '电话'],
    ['打１３９００００００００找我', '电话'],
    ['八十二岁的奶奶想要一盏灯', '年纪'],
    ['独居老人想有人说说话', '年纪'],
    ['中风以后想要一根拐杖', '身体'],
    ['困境儿童想要一个书包', '身体'],
    ['三年级的孩子想要一个书包', '学校'],
    ['想要 300 元的书包', '钱'],
    ['想要三百块买灯', '钱'],
    ['吴桂芳想要一盏灯', '姓名'],
    ['海棠花园的老人想要一盏灯', '住处'],
  ])('may not say “%s”', (sentence, named) => {
    expect(problemOfSentence(sentence, ['吴桂芳', '海棠花园'])).toContain(named)
  })
})

it('an amount is money, a piece of something isn’t', () => {
  expect(['想要一块布', '一元二次方程', '3 块香皂', '想要一块手表'].filter(namesMoney)).toEqual([])
  expect(['五十块钱', '50块', '¥50', '转账给我', '两百元', '三百块买灯'].every(namesMoney)).toBe(true)
})
