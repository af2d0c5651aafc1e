import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '代录心愿卡',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
