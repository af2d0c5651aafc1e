import type { Chance } from './source'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const firsts = [...'玉春德永志晓佳宇思雨明立庆兆景广凤素桂淑丽秀振维继世长鸿启承']
const seconds = [...'田川舟禾岩松柏荣林堂莲芝枝霞梅芬珍云英福山贤清江波宁安平辰溪桐']

/** An invented name of a person. */
export const personName = (chance: Chance): string =>
  chance.pick(surnames) + chance.pick(firsts) + chance.pick(seconds)

const trees = [...'松云霞枫柳杏荷兰桂梅竹柏榆槐桐桦梧棠芦']
const grounds = [...'泉岗湾坡园桥湖井台汀塘埠']

/** Invented names of places, all different, none of them a county or a city. */
export const placeNames = (howMany: number): string[] => {
  const all = grounds.flatMap((ground) => trees.map((tree) => tree + ground))
  if (howMany > all.length) throw new RangeError(`there are ${all.length} names of places`)
  return all.slice(0, howMany)
}
