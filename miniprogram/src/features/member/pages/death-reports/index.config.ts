import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '社区报来的',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
