/** Who asks; every store that answers as it should holds one record of them. */
export const REQUESTER = {
  id: 'vrager',
  name: 'Vera Vrager',
  birthDate: '1984-03-09',
  language: 'en',
  email: 'vera.vrager@mailbox.example',
} as const;
