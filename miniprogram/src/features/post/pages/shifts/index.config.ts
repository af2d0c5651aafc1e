import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '服务岗位',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
