import { asLine } from '../../../sheets/door'
import { atMost } from '../../at-most'
import type { KindColumn } from '../../kind'

/** Of which community a row speaks. */
export const communityColumn: KindColumn<'community'> = {
  ...{ field: 'community', headers: ['社区', '所在社区', '所属社区', '社区名称', '报到社区', '村（社区）'] },
  ...{ required: true, hint: '必填，要在系统里。名字有重复的写成“街道/社区”，或者写 12 位社区代码' },
}

/** And of which compound in it. */
export const compoundColumn: KindColumn<'compound'> = {
  ...{ field: 'compound', headers: ['小区', '所在小区', '居住小区', '小区名称', '报到小区'] },
  ...{ parse: atMost(40, asLine), hint: '没有就空着，记在社区下' },
}
