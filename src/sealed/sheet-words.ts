/** What a recovery sheet says, in the language of the people who keep it. Commands stand between backticks. */
export const SHEET_WORDS = {
  en: {
    title: 'Recovery key',
    what: 'This paper opens every request that neighbors sent to the network. It is for the day when the navigators have lost their own keys.',
    secret: 'Keep it secret. Whoever copies or photographs it can read what neighbors wrote.',
    key: 'The secret key',
    scan: 'The same key as a QR code',
    checksum: 'Checksum',
    made: 'Made on',
    for: 'Name',
    publicKey: 'Public key (this half is no secret)',
    use: 'How to use it',
    useSteps: [
      'Take a computer that you trust. Do not use a phone app or a website to read the code: they may keep a copy.',
      'Type the key into a plain text file, recovery.agekey. Spaces, line breaks and small letters do no harm; what looks like an O is a zero. Or scan the code with a reader that works without the internet.',
      'Compare the checksum: `npm run keys -- --check recovery.agekey`',
      'Open the inbox: `npm run inbox -- --key recovery.agekey`',
      'Letters that came through another form service: `age -d -i recovery.agekey letter.age`',
      'Delete the file when you are done, and make new keys for the navigators.',
    ],
    keep: 'Where to keep it',
    keepSteps: [
      'In a closed envelope, in a locked drawer or a safe, away from the computers of the navigators.',
      'Two people know where it is. Both sign across the flap, so that you see when it was opened.',
      'Not in a photo, not in a mail, not in the cloud. Delete the file this page was printed from.',
      'Did somebody see it who should not? Make a new one today: `npm run keys -- --recovery`',
    ],
  },
  es: {
    title: 'Llave de recuperación',
    what: 'Este papel abre todos los pedidos que la gente envió a la red. Es para el día en que las personas guía hayan perdido sus propias llaves.',
    secret:
      'Guárdelo en secreto. Quien lo copie o le tome una foto podrá leer lo que la gente escribió.',
    key: 'La llave secreta',
    scan: 'La misma llave en código QR',
    checksum: 'Suma de control',
    made: 'Fecha',
    for: 'Nombre',
    publicKey: 'Llave pública (esta mitad no es secreta)',
    use: 'Cómo se usa',
    useSteps: [
      'Use una computadora de confianza. No lea el código con una aplicación del teléfono ni con una página web: pueden guardar una copia.',
      'Escriba la llave en un archivo de texto, recovery.agekey. No importan los espacios, los renglones ni las minúsculas; lo que parece una O es un cero. O escanee el código con un lector que funcione sin internet.',
      'Compare la suma de control: `npm run keys -- --check recovery.agekey`',
      'Abra el buzón: `npm run inbox -- --key recovery.agekey`',
      'Cartas que llegaron por otro servicio de formularios: `age -d -i recovery.agekey carta.age`',
      'Al terminar, borre el archivo y haga llaves nuevas para las personas guía.',
    ],
    keep: 'Dónde guardarla',
    keepSteps: [
      'En un sobre cerrado, en un cajón con llave o una caja fuerte, lejos de las computadoras de las personas guía.',
      'Dos personas saben dónde está. Las dos firman sobre el cierre, para notar si alguien lo abrió.',
      'Ni en fotos, ni en correos, ni en la nube. Borre el archivo del que imprimió esta hoja.',
      '¿La vio alguien que no debía? Haga otra hoy mismo: `npm run keys -- --recovery --language es`',
    ],
  },
};
export type SheetLanguage = keyof typeof SHEET_WORDS;
