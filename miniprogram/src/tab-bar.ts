/** The tabs, in order; the pictures are named in theme.json, once for light and once for dark. */
export const tabBarList = [
  {
    pagePath: 'pages/today/index',
    text: '今日',
    iconPath: '@todayIcon',
    selectedIconPath: '@todaySelectedIcon',
  },
  {
    pagePath: 'pages/stations/index',
    text: '驿站',
    iconPath: '@stationsIcon',
    selectedIconPath: '@stationsSelectedIcon',
  },
  {
    pagePath: 'pages/wishes/index',
    text: '心愿',
    iconPath: '@wishesIcon',
    selectedIconPath: '@wishesSelectedIcon',
  },
  { pagePath: 'pages/me/index', text: '我的', iconPath: '@meIcon', selectedIconPath: '@meSelectedIcon' },
]
