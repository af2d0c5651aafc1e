import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '社区的数字',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
