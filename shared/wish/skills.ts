/**
 * What a wish may ask for and a helper may know, each with what is said of a helper who knows it and the words by
 * which both are recognised: in-service members tell their speciality in words of their own, and so does a sentence.
 */
const skills = {
  repairs: {
    said: '会修水电',
    words: /水电|电工|维修|修理|灯泡|灯管|换灯|水龙头|水管|漏水|插座|开关|电路|马桶/,
  },
  haircut: { said: '会理发', words: /理发|剪发|剪头/ },
  phones: { said: '会用手机电脑', words: /手机|电脑|计算机|视频通话|微信/ },
  care: { said: '懂医护', words: /医生|护士|医护|医疗|护理|量血压|康复/ },
  law: { said: '懂法律', words: /法律|律师|法务/ },
  lessons: { said: '会辅导功课', words: /辅导|功课|作业|教师|老师|教学|英语|数学/ },
  driving: { said: '会开车', words: /开车|驾驶|司机|接送/ },
  cooking: { said: '会做饭', words: /做饭|厨师|烹饪|面点|包饺子/ },
  sewing: { said: '会缝补', words: /缝补|裁缝|缝纫|改衣/ },
  company: { said: '会陪人说话', words: /陪伴|陪聊|聊天|说说话|读报|下棋|心理/ },
} as const

export type Skill = keyof typeof skills
export const skillCodes: readonly Skill[] = [
  'repairs',
  'haircut',
  'phones',
  'care',
  'law',
  'lessons',
  'driving',
  'cooking',
  'sewing',
  'company',
]

/** The skills that a text names in plain words; none is no fault. */
export const skillsIn = (text: string): Skill[] => skillCodes.filter((code) => skills[code].words.test(text))

/** What is said of a helper who knows it: 会修水电. */
export const skillWords = (skill: Skill): string => skills[skill].said
