export const phone = '+44' + '2079460123';
