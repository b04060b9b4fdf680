/** Decrypted callbacks as the protocol document shows them, wecom 2.1 to 2.4. */
export const SAMPLES = {
  text: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689725</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[查询工单 1024]]></Content><MsgId>7455123456789012345</MsgId><AgentID>1000007</AgentID></xml>`,
  image: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689730</CreateTime><MsgType><![CDATA[image]]></MsgType><PicUrl><![CDATA[https://img.example.org/p/9a1]]></PicUrl><MediaId><![CDATA[1Kq7_imgInvented-03]]></MediaId><MsgId>7455123456789012346</MsgId><AgentID>1000007</AgentID></xml>`,
  voice: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689731</CreateTime><MsgType><![CDATA[voice]]></MsgType><MediaId><![CDATA[1Kq7_voiceInvented-04]]></MediaId><Format><![CDATA[amr]]></Format><MsgId>7455123456789012347</MsgId><AgentID>1000007</AgentID></xml>`,
  video: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689732</CreateTime><MsgType><![CDATA[video]]></MsgType><MediaId><![CDATA[1Kq7_videoInvented-05]]></MediaId><ThumbMediaId><![CDATA[1Kq7_thumbInvented-06]]></ThumbMediaId><MsgId>7455123456789012348</MsgId><AgentID>1000007</AgentID></xml>`,
  location: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689733</CreateTime><MsgType><![CDATA[location]]></MsgType><Location_X>31.2304</Location_X><Location_Y>121.4737</Location_Y><Scale>16</Scale><Label><![CDATA[示例路 8 号]]></Label><MsgId>7455123456789012349</MsgId><AgentID>1000007</AgentID><AppType><![CDATA[wxwork]]></AppType></xml>`,
  link: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689734</CreateTime><MsgType><![CDATA[link]]></MsgType><Title><![CDATA[操作手册]]></Title><Description><![CDATA[第三版]]></Description><Url><![CDATA[https://wiki.example.org/m3]]></Url><PicUrl><![CDATA[https://img.example.org/p/m3]]></PicUrl><MsgId>7455123456789012350</MsgId><AgentID>1000007</AgentID></xml>`,
  enterAgent: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689740</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[enter_agent]]></Event><EventKey><![CDATA[]]></EventKey><AgentID>1000007</AgentID></xml>`,
  subscribe: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689741</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe]]></Event><EventKey><![CDATA[]]></EventKey><AgentID>1000007</AgentID></xml>`,
  click: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689742</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[click]]></Event><EventKey><![CDATA[MENU_MY_TICKETS]]></EventKey><AgentID>1000007</AgentID></xml>`,
  view: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689743</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[view]]></Event><EventKey><![CDATA[https://bot.example.org/tickets]]></EventKey><AgentID>1000007</AgentID></xml>`,
  reportedLocation: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[zhang.wei]]></FromUserName><CreateTime>1735689744</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[LOCATION]]></Event><Latitude>31.2304</Latitude><Longitude>121.4737</Longitude><Precision>40.0</Precision><AgentID>1000007</AgentID><AppType><![CDATA[wxwork]]></AppType></xml>`,
  cardEvent: `<xml>
 <ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName>
 <FromUserName><![CDATA[li.na]]></FromUserName>
 <CreateTime>1735689750</CreateTime>
 <MsgType><![CDATA[event]]></MsgType>
 <Event><![CDATA[template_card_event]]></Event>
 <EventKey><![CDATA[submit_survey]]></EventKey>
 <TaskId><![CDATA[ticket-1024@v1]]></TaskId>
 <CardType><![CDATA[multiple_interaction]]></CardType>
 <ResponseCode><![CDATA[rcInvented_8f2c61]]></ResponseCode>
 <AgentID>1000007</AgentID>
 <SelectedItems>
  <SelectedItem><QuestionKey><![CDATA[priority]]></QuestionKey><OptionIds><OptionId><![CDATA[p1]]></OptionId></OptionIds></SelectedItem>
  <SelectedItem><QuestionKey><![CDATA[areas]]></QuestionKey><OptionIds><OptionId><![CDATA[a2]]></OptionId><OptionId><![CDATA[a3]]></OptionId></OptionIds></SelectedItem>
 </SelectedItems>
</xml>`,
  createUser: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName><CreateTime>1735689760</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[change_contact]]></Event><ChangeType>create_user</ChangeType><UserID><![CDATA[wang.fang]]></UserID><Name><![CDATA[王芳]]></Name><Department><![CDATA[2,7]]></Department><MainDepartment>2</MainDepartment><IsLeaderInDept><![CDATA[0,1]]></IsLeaderInDept><DirectLeader><![CDATA[li.na]]></DirectLeader><Position><![CDATA[工程师]]></Position><Mobile>13900000001</Mobile><Gender>2</Gender><Email><![CDATA[wang.fang@example.org]]></Email><Status>1</Status><Alias><![CDATA[Fang]]></Alias><ExtAttr><Item><Name><![CDATA[工号]]></Name><Type>0</Type><Text><Value><![CDATA[E0091]]></Value></Text></Item></ExtAttr></xml>`,
  updateUser: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName><CreateTime>1735689761</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[change_contact]]></Event><ChangeType><![CDATA[update_user]]></ChangeType><UserID><![CDATA[wang.fang]]></UserID><NewUserID><![CDATA[fang.wang]]></NewUserID><Department><![CDATA[2]]></Department><Position><![CDATA[组长]]></Position></xml>`,
  deleteUser: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName><CreateTime>1735689762</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[change_contact]]></Event><ChangeType>delete_user</ChangeType><UserID><![CDATA[fang.wang]]></UserID></xml>`,
  createParty: `<xml><ToUserName><![CDATA[ww7f3c9a1e5b2d8046]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName><CreateTime>1735689763</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[change_contact]]></Event><ChangeType>create_party</ChangeType><Id>21</Id><Name><![CDATA[运维组]]></Name><ParentId><![CDATA[2]]></ParentId><Order>100</Order></xml>`,
} as const;
