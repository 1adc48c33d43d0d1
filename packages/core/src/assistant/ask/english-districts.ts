/** What English calls Shanghai's districts, by their Chinese names. */
export const englishDistricts: Readonly<Record<string, string>> = {
  黄浦区: "Huangpu",
  徐汇区: "Xuhui",
  长宁区: "Changning",
  静安区: "Jing'an",
  普陀区: "Putuo",
  虹口区: "Hongkou",
  杨浦区: "Yangpu",
  闵行区: "Minhang",
  宝山区: "Baoshan",
  嘉定区: "Jiading",
  浦东新区: "Pudong",
  金山区: "Jinshan",
  松江区: "Songjiang",
  青浦区: "Qingpu",
  奉贤区: "Fengxian",
  崇明区: "Chongming",
};
