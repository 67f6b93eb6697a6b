#pragma once
#include <hpdf.h>
#include <hpdf_font.h>
#include <hpdf_info.h>
#include <hpdf_objects.h>
#include <hpdf_page_label.h>
#include <hpdf_utils.h>
