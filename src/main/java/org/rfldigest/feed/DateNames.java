package org.rfldigest.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of months and weekdays in the languages that feeds write their dates in, in lower case. */
final class DateNames {

  private static final String[] MONTHS = {
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan feb mar apr mai jun jul aug sept okt nov dez",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber mrz apr mai juni juli aug sep okt nov dez",
    "jän feb mär apr mai jun jul aug sep okt nov dez",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "jan fév mar avr mai jun jui aoû sep oct nov déc",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago set oct nov dic",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "gen feb mar apr mag giu lug ago set ott nov dic",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jan fev mar abr mai jun jul ago set out nov dez",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november desember",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "янв фев мар апр май июн июл авг сен окт ноя дек",
    "янв февр мар апр мая июн июл авг сент окт нояб дек",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada"
        + " grudnia",
    "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "ledna února března dubna května června července srpna září října listopadu prosince",
    "január február március április május június július augusztus szeptember október november"
        + " december",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου"
        + " νοεμβρίου δεκεμβρίου",
    "ιαν φεβ μαρ απρ μαϊ ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
    "ιαν φεβ μάρ απρ μάι ιούν ιούλ αύγ σεπ οκτ νοέ δεκ",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta"
        + " syyskuuta lokakuuta marraskuuta joulukuuta",
    "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    "led úno bře dub kvě čvn čvc srp zář říj lis pro",
    "січ лют бер кві тра чер лип сер вер жов лис гру",
    "jan febr márc ápr máj jún júl aug szept okt nov dec",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie"
        + " decembrie",
    "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
    "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월"
  };

  private static final String WEEKDAYS =
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed wednes thu thur"
          + " thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend"
          + " sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lun"
          + " mar mer jeu ven sam dim lunes martes miércoles jueves viernes sábado domingo mié jue"
          + " vie sáb dom lunedì martedì mercoledì giovedì venerdì sabato domenica gio segunda"
          + " terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira"
          + " sexta-feira seg ter qua qui sex maandag dinsdag woensdag donderdag vrijdag zaterdag"
          + " zondag ma wo vr za zo måndag tisdag onsdag torsdag fredag lördag söndag mandag"
          + " tirsdag lørdag søndag понедельник вторник среда четверг пятница суббота воскресенье"
          + " пн вт ср чт пт сб вс нд poniedziałek wtorek środa czwartek piątek sobota niedziela"
          + " pn wt śr cz pt sb nd pondělí úterý středa čtvrtek pátek neděle po út st čt pá ne"
          + " hétfő kedd szerda csütörtök péntek szombat vasárnap δευ τρι τρί τετ πεμ πέμ παρ σαβ σάβ"
          + " κυρ pon wto śro czw pią sob niedz pazartesi salı çarşamba perşembe cuma cumartesi pazar"
          + " man tir ons tor fre lør søn mån tis tors lör sön ma ti ke to pe la su понеділок"
          + " вівторок середа четвер п'ятниця субота неділя 月 火 水 木 金 土 日 월 화 수 목 금 토 일 星期一"
          + " 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六"
          + " 週日";

  private static final String FILLERS =
      "at on the of um uhr den à de del el le il di kl klo о в г года год р @ - |";

  private static final Map<String, Integer> MONTH = new HashMap<>();
  private static final Set<String> WEEKDAY = new HashSet<>();
  private static final Set<String> FILLER = new HashSet<>();

  static {
    for (var language : MONTHS) {
      var names = language.split(" ");
      for (var i = 0; i < names.length; i++) {
        MONTH.putIfAbsent(names[i], i + 1);
      }
    }
    MONTH.put("sept", 9);
    for (var name : WEEKDAYS.split(" ")) {
      WEEKDAY.add(name);
    }
    for (var word : FILLERS.split(" ")) {
      FILLER.add(word);
    }
  }

  private DateNames() {}

  /** 1 to 12. */
  static Optional<Integer> month(String word) {
    return Optional.ofNullable(MONTH.get(bare(word)));
  }

  static boolean isWeekday(String word) {
    return WEEKDAY.contains(bare(word));
  }

  static boolean isFiller(String word) {
    return FILLER.contains(bare(word));
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
