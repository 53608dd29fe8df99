package org.rollcall.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Office 19, Office19ProPlus2019VL_KMS_Client_AE edition | Office ProPlus 2019",
        "Office 19, Office19VisioPro2019VL_KMS_Client_AE edition | Visio Pro 2019",
        "Office 21, Office21ProjectPro2021VL_KMS_Client_AE edition | Project Pro 2021",
        "Office 16, Office16ProPlusVL_KMS_Client edition | Office ProPlus 2016",
        "Office 15, OfficeStandardVL_KMS_Client edition | Office Standard 2013",
        "Office 14, OfficeProPlus-KMS_Client edition | Office ProPlus 2010",
        "Office 16, Office16O365ProPlusR_Grace edition | Microsoft 365 Apps",
        "ProPlus2021Volume | Office ProPlus 2021",
        "VisioPro2024Volume | Visio Pro 2024",
        "ProPlusVolume | Office ProPlus 2016",
        "O365ProPlusRetail | Microsoft 365 Apps",
        "Windows(R), Enterprise edition | Windows Enterprise",
        "Windows(R) 7, Enterprise edition | Windows 7 Enterprise",
      })
  void a_licence_is_called_as_people_call_the_product(String license, String name) {
    assertThat(ProductName.of(license)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Windows(R), Enterprise edition | Microsoft Windows 11 企業版 | Windows 11 Enterprise",
        "Windows(R), Education edition | Microsoft Windows 10 教育版 | Windows 10 Education",
        "Windows(R), Professional edition | Microsoft Windows 11 Pro | Windows 11 Pro",
        "Windows(R), ProfessionalN edition | Microsoft Windows 11 專業版 N | Windows 11 Pro N",
        "Windows(R), EnterpriseS edition | Microsoft Windows 10 企業版 LTSC"
            + " | Windows 10 Enterprise LTSC",
        "Windows(R), ServerStandard edition | Microsoft Windows Server 2022 Standard"
            + " | Windows Server 2022 Standard",
        "something else | Microsoft Windows 11 企業版 | Windows 11 企業版",
      })
  void a_windows_is_called_the_same_whichever_language_it_speaks(
      String license, String caption, String name) {
    assertThat(ProductName.ofWindows(license, caption)).isEqualTo(name);
  }
}
