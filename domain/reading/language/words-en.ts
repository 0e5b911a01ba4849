/** English, British and of those for whom it is a second language. */
export const ENGLISH = `
  the a an and or but not of to in on at by for from with without about into over under between within until since if as
  so than then also any all some every each no nor only such other more most just because whether this that these those
  there here it its is are was were be been being am do does did don doesn didn won can could will would shall should may
  might must have has had having he she they them his her their our us your you i me my mine myself which who whom what
  when where why how please never always again still already yet now anymore longer ever really simply once away off out
  up down back through after before during against both same own too very many much few nothing anything everything
  something someone anyone nobody everyone t s ve ll re isn aren haven hasn wasn couldn wouldn
  dear hello hi hey sir madam thank thanks sincerely regards yours faithfully kind best wishes cheers morning whom concern
  data personal details request requests requesting requested access copy copies information hold holding held store
  stored keep keeping kept process processing processed processes know knowing known like want wanted need send sent
  sending get getting got give given giving receive received receiving delete deleted deleting deletion remove removed
  erase erased erasure object objecting objection withdraw withdrawing consent customer answer answered reply replied
  response respond responded name address birth date phone number numbers call calls calling called recording recordings
  month months days day week weeks year years ago today yesterday regarding subject right rights under article law
  regulation complaint complain marketing advertising newsletter newsletters unsubscribe subscribe list lists mailing
  email emails stop stopped use used using share shared sharing wrong incorrect correct corrected fix change changed
  update moved move make made take took taken tell told say said see seen let look looking find found think believe
  company companies service services account file files database invoice payment appointment application job vacancy
  delivery order decision human person people computer team office forward hear heard wait waiting deadline asked ask
`;
