import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '可以报名的岗位',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
