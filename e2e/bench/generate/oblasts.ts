/** Where the oblasts of the alerts lie: about their middles, which is all that a region's point means. */
export const OBLASTS: Readonly<Record<string, readonly [lat: number, lon: number]>> = {
  'Cherkaska oblast': [49.2, 31.3],
  'Chernihivska oblast': [51.3, 32.0],
  'Chernivetska oblast': [48.3, 25.9],
  'Dnipropetrovska oblast': [48.4, 34.8],
  'Donetska oblast': [48.1, 37.7],
  'Ivano-Frankivska oblast': [48.7, 24.6],
  'Kharkivska oblast': [49.6, 36.5],
  'Khersonska oblast': [46.7, 33.6],
  'Khmelnytska oblast': [49.5, 26.9],
  'Kirovohradska oblast': [48.5, 32.0],
  'Kyiv City': [50.45, 30.52],
  'Kyivska oblast': [50.2, 30.3],
  'Luhanska oblast': [48.9, 39.0],
  'Lvivska oblast': [49.7, 23.9],
  'Mykolaivska oblast': [47.4, 31.9],
  'Odeska oblast': [46.8, 30.1],
  'Poltavska oblast': [49.6, 33.8],
  'Rivnenska oblast': [51.0, 26.4],
  'Sumska oblast': [51.0, 34.0],
  'Ternopilska oblast': [49.4, 25.6],
  'Vinnytska oblast': [48.9, 28.7],
  'Volynska oblast': [51.1, 25.1],
  'Zakarpatska oblast': [48.4, 23.3],
  'Zaporizka oblast': [47.3, 35.7],
  'Zhytomyrska oblast': [50.6, 28.5],
}

/** One row names a raion where its oblast should stand. */
export const OBLAST_OF: Readonly<Record<string, string>> = { 'Lubenskyi raion': 'Poltavska oblast' }
