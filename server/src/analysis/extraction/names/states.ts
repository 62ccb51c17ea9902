/**
 * The world's states, one a line: name | other names | adjectives and nouns of its people | capital | seats that stand for its government | region.
 * General knowledge, written for this file. Within a field, names are divided by ";". A "~" marks a name that has other
 * common bearers (a person, another town): it describes the state but does not lead to it. An id is the name itself.
 */
export const STATES = `
Afghanistan|Islamic Republic of Afghanistan|Afghan|Kabul||Asia
Albania|Republic of Albania|Albanian|Tirana||Europe
Algeria|People's Democratic Republic of Algeria|Algerian|Algiers||Africa
Andorra|Principality of Andorra|Andorran|Andorra la Vella||Europe
Angola|Republic of Angola|Angolan|Luanda||Africa
Antigua and Barbuda||Antiguan|~St. John's||Americas
Argentina|Argentine Republic|Argentine;Argentinian|Buenos Aires|Casa Rosada|Americas
Armenia|Republic of Armenia|Armenian|Yerevan||Asia
Australia|Commonwealth of Australia|Australian;Aussie|Canberra||Oceania
Austria|Republic of Austria|Austrian|Vienna||Europe
Azerbaijan|Republic of Azerbaijan|Azerbaijani;Azeri|Baku||Asia
Bahamas|The Bahamas|Bahamian|Nassau||Americas
Bahrain|Kingdom of Bahrain|Bahraini|Manama||Asia
Bangladesh|People's Republic of Bangladesh|Bangladeshi|Dhaka;Dacca||Asia
Barbados||Barbadian|Bridgetown||Americas
Belarus|Republic of Belarus;Byelorussia|Belarusian;Belarussian|Minsk||Europe
Belgium|Kingdom of Belgium|Belgian|~Brussels||Europe
Belize||Belizean|Belmopan||Americas
Benin|Republic of Benin|Beninese|Porto-Novo||Africa
Bhutan|Kingdom of Bhutan|Bhutanese|Thimphu||Asia
Bolivia|Plurinational State of Bolivia|Bolivian|~Sucre;La Paz||Americas
Bosnia and Herzegovina|Bosnia-Herzegovina;Bosnia;BiH|Bosnian|Sarajevo||Europe
Botswana|Republic of Botswana|Botswanan;Batswana|Gaborone||Africa
Brazil|Federative Republic of Brazil|Brazilian|~Brasília|Planalto|Americas
Brunei|Brunei Darussalam|Bruneian|Bandar Seri Begawan||Asia
Bulgaria|Republic of Bulgaria|Bulgarian|~Sofia||Europe
Burkina Faso|Upper Volta|Burkinabe;Burkinabé|Ouagadougou||Africa
Burundi|Republic of Burundi|Burundian|Gitega||Africa
Cambodia|Kingdom of Cambodia;Kampuchea|Cambodian;Khmer|Phnom Penh||Asia
Cameroon|Republic of Cameroon|Cameroonian|Yaoundé||Africa
Canada||Canadian|Ottawa||Americas
Cape Verde|Cabo Verde|Cape Verdean;Cabo Verdean|~Praia||Africa
Central African Republic|CAR|Central African|Bangui||Africa
Chad|Republic of Chad|Chadian|N'Djamena||Africa
Chile|Republic of Chile|Chilean|~Santiago|La Moneda|Americas
China|People's Republic of China;PRC;Mainland China|Chinese|Beijing;Peking|Zhongnanhai|Asia
Colombia|Republic of Colombia|Colombian|Bogotá|Casa de Nariño|Americas
Comoros|Union of the Comoros|Comorian|Moroni||Africa
Republic of the Congo|Congo-Brazzaville;Republic of Congo||Brazzaville||Africa
Democratic Republic of the Congo|Democratic Republic of Congo;DR Congo;DRC;Congo-Kinshasa;Zaire|Congolese|Kinshasa||Africa
Costa Rica|Republic of Costa Rica|Costa Rican|~San José||Americas
Ivory Coast|Côte d'Ivoire;Republic of Côte d'Ivoire|Ivorian|Yamoussoukro||Africa
Croatia|Republic of Croatia|Croatian;Croat|Zagreb||Europe
Cuba|Republic of Cuba|Cuban|Havana||Americas
Cyprus|Republic of Cyprus|Cypriot|Nicosia||Europe
Czech Republic|Czechia|Czech|Prague||Europe
Denmark|Kingdom of Denmark|Danish;Dane|Copenhagen||Europe
Djibouti|Republic of Djibouti|Djiboutian|Djibouti City||Africa
Dominica|Commonwealth of Dominica||Roseau||Americas
Dominican Republic||Dominican|Santo Domingo||Americas
East Timor|Timor-Leste|Timorese;East Timorese|Dili||Asia
Ecuador|Republic of Ecuador|Ecuadorian;Ecuadorean|Quito||Americas
Egypt|Arab Republic of Egypt|Egyptian|Cairo||Africa
El Salvador|Republic of El Salvador|Salvadoran;Salvadorean|San Salvador||Americas
Equatorial Guinea||Equatorial Guinean;Equatoguinean|Malabo||Africa
Eritrea|State of Eritrea|Eritrean|Asmara||Africa
Estonia|Republic of Estonia|Estonian|Tallinn||Europe
Eswatini|Swaziland|Swazi|Mbabane||Africa
Ethiopia|Federal Democratic Republic of Ethiopia;Abyssinia|Ethiopian|Addis Ababa||Africa
Fiji|Republic of Fiji|Fijian|~Suva||Oceania
Finland|Republic of Finland|Finnish;Finn|Helsinki||Europe
France|French Republic|French;Frenchman;Frenchmen;Frenchwoman|~Paris|Élysée;Élysée Palace;Quai d'Orsay|Europe
Gabon|Gabonese Republic|Gabonese|Libreville||Africa
Gambia|The Gambia|Gambian|Banjul||Africa
Georgia|Republic of Georgia|Georgian|Tbilisi||Asia
Germany|Federal Republic of Germany|German|Berlin|Bundestag|Europe
Ghana|Republic of Ghana;Gold Coast|Ghanaian|Accra||Africa
Greece|Hellenic Republic|Greek|Athens||Europe
Grenada||Grenadian|St. George's||Americas
Guatemala|Republic of Guatemala|Guatemalan|Guatemala City||Americas
Guinea|Republic of Guinea|Guinean|Conakry||Africa
Guinea-Bissau|Republic of Guinea-Bissau|Bissau-Guinean|Bissau||Africa
Guyana|Co-operative Republic of Guyana|Guyanese|~Georgetown||Americas
Haiti|Republic of Haiti|Haitian|Port-au-Prince||Americas
Honduras|Republic of Honduras|Honduran|Tegucigalpa||Americas
Hungary||Hungarian|Budapest||Europe
Iceland|Republic of Iceland|Icelandic;Icelander|Reykjavik;Reykjavík||Europe
India|Republic of India|Indian|New Delhi;Delhi||Asia
Indonesia|Republic of Indonesia|Indonesian|Jakarta||Asia
Iran|Islamic Republic of Iran;Persia|Iranian|Tehran;Teheran||Asia
Iraq|Republic of Iraq|Iraqi|Baghdad||Asia
Ireland|Republic of Ireland;Eire;Éire|Irish;Irishman;Irishmen|Dublin||Europe
Israel|State of Israel|Israeli|Jerusalem|Knesset|Asia
Italy|Italian Republic|Italian|~Rome|Quirinale|Europe
Jamaica||Jamaican|~Kingston||Americas
Japan||Japanese|Tokyo||Asia
Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman||Asia
Kazakhstan|Republic of Kazakhstan|Kazakh;Kazakhstani|Astana;Nur-Sultan||Asia
Kenya|Republic of Kenya|Kenyan|Nairobi||Africa
Kiribati|Republic of Kiribati|I-Kiribati|Tarawa||Oceania
Kosovo|Republic of Kosovo|Kosovar;Kosovan|Pristina;Prishtina||Europe
Kuwait|State of Kuwait|Kuwaiti|Kuwait City||Asia
Kyrgyzstan|Kyrgyz Republic|Kyrgyz;Kyrgyzstani|Bishkek||Asia
Laos|Lao People's Democratic Republic;Lao PDR|Laotian;Lao|Vientiane||Asia
Latvia|Republic of Latvia|Latvian|Riga||Europe
Lebanon|Lebanese Republic|Lebanese|Beirut||Asia
Lesotho|Kingdom of Lesotho|Basotho|Maseru||Africa
Liberia|Republic of Liberia|Liberian|Monrovia||Africa
Libya|State of Libya|Libyan|~Tripoli||Africa
Liechtenstein|Principality of Liechtenstein|Liechtensteiner|Vaduz||Europe
Lithuania|Republic of Lithuania|Lithuanian|Vilnius||Europe
Luxembourg|Grand Duchy of Luxembourg|Luxembourgish;Luxembourger|Luxembourg City||Europe
Madagascar|Republic of Madagascar|Malagasy;Madagascan|Antananarivo||Africa
Malawi|Republic of Malawi|Malawian|Lilongwe||Africa
Malaysia||Malaysian|Kuala Lumpur;Putrajaya||Asia
Maldives|Republic of Maldives|Maldivian|Malé||Asia
Mali|Republic of Mali|Malian|Bamako||Africa
Malta|Republic of Malta|Maltese|Valletta||Europe
Marshall Islands||Marshallese|Majuro||Oceania
Mauritania|Islamic Republic of Mauritania|Mauritanian|Nouakchott||Africa
Mauritius|Republic of Mauritius|Mauritian|Port Louis||Africa
Mexico|United Mexican States|Mexican|Mexico City||Americas
Micronesia|Federated States of Micronesia|Micronesian|Palikir||Oceania
Moldova|Republic of Moldova;Moldavia|Moldovan|Chisinau;Chișinău||Europe
Monaco|Principality of Monaco|Monegasque;Monégasque|||Europe
Mongolia||Mongolian;Mongol|Ulaanbaatar;Ulan Bator||Asia
Montenegro||Montenegrin|Podgorica||Europe
Morocco|Kingdom of Morocco|Moroccan|Rabat||Africa
Mozambique|Republic of Mozambique|Mozambican|Maputo||Africa
Myanmar|Burma|Burmese|Naypyidaw;Nay Pyi Taw||Asia
Namibia|Republic of Namibia|Namibian|Windhoek||Africa
Nauru|Republic of Nauru|Nauruan|Yaren||Oceania
Nepal||Nepali;Nepalese|Kathmandu||Asia
Netherlands|The Netherlands;Kingdom of the Netherlands;Holland|Dutch;Dutchman;Dutchmen|Amsterdam|Binnenhof|Europe
New Zealand|Aotearoa|New Zealander|~Wellington||Oceania
Nicaragua|Republic of Nicaragua|Nicaraguan|Managua||Americas
Niger|Republic of Niger|Nigerien|Niamey||Africa
Nigeria|Federal Republic of Nigeria|Nigerian|Abuja||Africa
North Korea|Democratic People's Republic of Korea;DPRK|North Korean|Pyongyang||Asia
North Macedonia|Macedonia;FYROM;Republic of Macedonia|Macedonian;North Macedonian|Skopje||Europe
Norway|Kingdom of Norway|Norwegian|Oslo|Storting|Europe
Oman|Sultanate of Oman|Omani|Muscat||Asia
Pakistan|Islamic Republic of Pakistan|Pakistani|Islamabad||Asia
Palau|Republic of Palau|Palauan|Ngerulmud||Oceania
Palestine|State of Palestine;Palestinian Territories|Palestinian|Ramallah||Asia
Panama|Republic of Panama|Panamanian|Panama City||Americas
Papua New Guinea|PNG|Papua New Guinean|Port Moresby||Oceania
Paraguay|Republic of Paraguay|Paraguayan|~Asunción||Americas
Peru|Republic of Peru|Peruvian|~Lima||Americas
Philippines|The Philippines;Republic of the Philippines|Philippine;Filipino;Filipina|Manila|Malacañang|Asia
Poland|Republic of Poland|Polish;Pole|Warsaw|Sejm|Europe
Portugal|Portuguese Republic|Portuguese|Lisbon||Europe
Qatar|State of Qatar|Qatari|Doha||Asia
Romania||Romanian|Bucharest||Europe
Russia|Russian Federation|Russian|Moscow|Kremlin;The Kremlin|Europe
Rwanda|Republic of Rwanda|Rwandan|Kigali||Africa
Saint Kitts and Nevis|St. Kitts and Nevis|Kittitian|Basseterre||Americas
Saint Lucia|St. Lucia|Saint Lucian;St. Lucian|Castries||Americas
Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Vincentian|Kingstown||Americas
Samoa|Independent State of Samoa|Samoan|Apia||Oceania
San Marino|Republic of San Marino|Sammarinese|||Europe
São Tomé and Príncipe||São Toméan|São Tomé||Africa
Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh||Asia
Senegal|Republic of Senegal|Senegalese|Dakar||Africa
Serbia|Republic of Serbia|Serbian;Serb|Belgrade||Europe
Seychelles|Republic of Seychelles|Seychellois|~Victoria||Africa
Sierra Leone|Republic of Sierra Leone|Sierra Leonean|Freetown||Africa
Singapore|Republic of Singapore|Singaporean|||Asia
Slovakia|Slovak Republic|Slovak;Slovakian|Bratislava||Europe
Slovenia|Republic of Slovenia|Slovenian;Slovene|Ljubljana||Europe
Solomon Islands||Solomon Islander|Honiara||Oceania
Somalia|Federal Republic of Somalia|Somali;Somalian|Mogadishu||Africa
South Africa|Republic of South Africa;RSA|South African|Pretoria||Africa
South Korea|Republic of Korea;ROK|South Korean|Seoul|Blue House|Asia
South Sudan|Republic of South Sudan|South Sudanese|Juba||Africa
Spain|Kingdom of Spain|Spanish;Spaniard|Madrid|Moncloa|Europe
Sri Lanka|Ceylon|Sri Lankan|Colombo||Asia
Sudan|Republic of the Sudan;Republic of Sudan|Sudanese|Khartoum||Africa
Suriname|Republic of Suriname;Surinam|Surinamese|Paramaribo||Americas
Sweden|Kingdom of Sweden|Swedish;Swede|Stockholm|Riksdag|Europe
Switzerland|Swiss Confederation|Swiss|Bern;Berne||Europe
Syria|Syrian Arab Republic|Syrian|Damascus||Asia
Taiwan|Republic of China;ROC|Taiwanese|Taipei||Asia
Tajikistan|Republic of Tajikistan|Tajik;Tajikistani|Dushanbe||Asia
Tanzania|United Republic of Tanzania|Tanzanian|Dodoma||Africa
Thailand|Kingdom of Thailand;Siam|Thai|Bangkok||Asia
Togo|Togolese Republic|Togolese|Lomé||Africa
Tonga|Kingdom of Tonga|Tongan|Nuku'alofa||Oceania
Trinidad and Tobago|Trinidad|Trinidadian|Port of Spain||Americas
Tunisia|Republic of Tunisia|Tunisian|Tunis||Africa
Turkey|Türkiye;Republic of Turkey;Republic of Türkiye|Turkish;Turk|Ankara||Asia
Turkmenistan||Turkmen|Ashgabat||Asia
Tuvalu||Tuvaluan|Funafuti||Oceania
Uganda|Republic of Uganda|Ugandan|Kampala||Africa
Ukraine||Ukrainian|Kyiv;Kiev|Verkhovna Rada|Europe
United Arab Emirates|UAE;Emirates|Emirati|Abu Dhabi||Asia
United Kingdom|UK;U.K.;Great Britain;Britain;United Kingdom of Great Britain and Northern Ireland|British;Briton;Brit|London|Downing Street;Whitehall;Westminster;10 Downing Street|Europe
United States|US;U.S.;USA;U.S.A.;United States of America;America|American|~Washington;Washington, D.C.;Washington DC|White House;Pentagon;Capitol Hill;State Department|Americas
Uruguay|Oriental Republic of Uruguay|Uruguayan|Montevideo||Americas
Uzbekistan|Republic of Uzbekistan|Uzbek;Uzbekistani|Tashkent||Asia
Vanuatu|Republic of Vanuatu|Ni-Vanuatu;Vanuatuan|~Port Vila||Oceania
Vatican City|Holy See;Vatican;The Vatican||||Europe
Venezuela|Bolivarian Republic of Venezuela|Venezuelan|Caracas|Miraflores|Americas
Vietnam|Viet Nam;Socialist Republic of Vietnam|Vietnamese|Hanoi||Asia
Yemen|Republic of Yemen|Yemeni|Sanaa;Sana'a||Asia
Zambia|Republic of Zambia|Zambian|Lusaka||Africa
Zimbabwe|Republic of Zimbabwe;Rhodesia|Zimbabwean|Harare||Africa
Soviet Union|USSR;U.S.S.R.;Union of Soviet Socialist Republics|Soviet|||Europe
Yugoslavia||Yugoslav;Yugoslavian|||Europe
Czechoslovakia||Czechoslovak;Czechoslovakian|||Europe
Prussia|Kingdom of Prussia|Prussian|||Europe
Austria-Hungary|Austro-Hungarian Empire|Austro-Hungarian|||Europe
Ottoman Empire||Ottoman|Constantinople|Sublime Porte|Asia
Byzantine Empire||Byzantine|||Europe
`;
